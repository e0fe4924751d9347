import type { CommandLine } from 'electron';

/**
 * Switches off what Chromium would do on the network by itself: Dialboard talks to the person's PBX and to nobody else.
 * Must be called before the app is ready.
 */
export function silenceChromium(commandLine: CommandLine): void {
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,MediaRouter,OptimizationHints');
}
