import type { Page } from '@playwright/test';
import type { Account } from '../../src/main/demo/credentials-check';
import type { LogEntry } from '../../src/main/demo/request-log';
import type { TestPbx } from '../support/demo-pbx';
import type { Desktop } from '../support/desktop';
import type { Shown } from './watch-app';
import type { PbxState } from './watch-pbx';

/** One story that the demo tells. */
export interface Scene {
  /** Short, for the command line and for the names of pictures. */
  readonly name: string;
  readonly title: string;
  readonly expected: Expected;
  /** What the person does. Throws when the app does not go along. */
  readonly play: (stage: Stage) => Promise<void>;
}

/** Where a scene plays: the real app on a desktop of its own, and a demo PBX at the pace of real phones. */
export interface Stage {
  readonly page: Page;
  readonly desktop: Desktop;
  readonly pbx: TestPbx;
  readonly account: Account;
  /** Says in the transcript what the person does or finds. */
  readonly tell: (text: string) => void;
  /** Takes a picture of the window into out/demo. */
  readonly picture: (name: string) => Promise<void>;
}

/** All that was seen in a scene. */
export interface Seen {
  readonly words: readonly Shown[];
  readonly states: readonly PbxState[];
  readonly requests: readonly LogEntry[];
}

/** What a scene must show at both ends. */
export interface Expected {
  /** The status words of the app in their order; the last of them belong to `states`, one to one. */
  readonly words: readonly string[];
  /** Words that pass so quickly that they may be missed. */
  readonly passing: readonly string[];
  /** The states of the one call at the PBX in their order. */
  readonly states: readonly string[];
  /** How often the app must send a request, by operation; one that is not named may be sent any number of times. */
  readonly requests: Readonly<Record<string, number>>;
  /** The digits that the PBX must be asked to call. */
  readonly destination: string;
}
