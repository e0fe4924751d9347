/** What a native notification says. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  /** The id of the call that it offers to hang up. */
  readonly hangUp?: string;
}

/** Shows native notifications. Where the system has none, nothing happens. */
export interface Notifier {
  /** Shows a notice, in place of the one of the same name if that is still there. Whether the system took it. */
  show(name: string, notice: Notice): Promise<boolean>;
  withdraw(name: string): void;
}

/** What a notification leads to. */
export interface NoticeActions {
  /** The person pressed the notification itself. */
  readonly open: () => void;
  readonly hangUp: (id: string) => void;
  /** The words on the buttons. */
  readonly labels: () => { readonly open: string; readonly hangUp: string };
}
