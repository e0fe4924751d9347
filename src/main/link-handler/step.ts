import type { LinkScheme } from '../../shared/link-handler';
import type { MimeAppsEdit } from './mime-apps';

/**
 * One step of a plan. A plan is data, so that what would be done on another system can be read and tested on this one; the
 * steps are carried out in order and the first that fails ends the plan.
 */
export type Step =
  | { readonly do: 'write'; readonly path: string; readonly content: string; readonly mode: number }
  /** An icon is worth having, not worth failing for: when it cannot be copied the plan goes on. */
  | { readonly do: 'copy-icon'; readonly from: string; readonly to: string }
  /** A file that is not there is as good as removed. */
  | { readonly do: 'remove'; readonly path: string }
  | { readonly do: 'edit-mime-apps'; readonly path: string; readonly edit: MimeAppsEdit }
  /** `failure` is for asking whether something is gone; `anything` is for what may be missing. */
  | {
      readonly do: 'run';
      readonly program: string;
      readonly args: readonly string[];
      readonly expects: 'success' | 'failure' | 'anything';
    }
  | {
      readonly do: 'call';
      readonly name: 'setAsDefaultProtocolClient' | 'removeAsDefaultProtocolClient';
      readonly scheme: LinkScheme;
    }
  | { readonly do: 'open'; readonly url: string };
