import type { App, CommandLine } from 'electron';

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

/**
 * Has the windows drawn by the processor. What Dialboard shows is small and still, and to get a graphics card ready costs a start
 * and memory more than it gives back; on the remote desktops that many work on there is none (docs/adr/0017). On macOS the system
 * draws everything with it, so there it stays. Must be called before the app is ready.
 */
export function drawWithoutGraphicsCard(app: Pick<App, 'commandLine' | 'disableHardwareAcceleration'>): void {
  app.disableHardwareAcceleration();
  // Nor is one imitated, which only WebGL would need.
  app.commandLine.appendSwitch('disable-software-rasterizer');
}
