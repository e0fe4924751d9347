import {
  AppWindow,
  ArrowLeft,
  Ban,
  Check,
  CircleAlert,
  CircleHelp,
  Clock,
  Contrast,
  Copy,
  CornerDownLeft,
  Delete,
  Eye,
  EyeOff,
  FileUp,
  Info,
  KeyRound,
  Keyboard,
  Link,
  Lock,
  LogOut,
  Pencil,
  Phone,
  PhoneMissed,
  PhoneOff,
  PhoneOutgoing,
  Plus,
  RotateCcw,
  Search,
  Settings2,
  Star,
  Trash2,
  TriangleAlert,
  Users,
  WifiOff,
  X,
} from 'lucide-react';

/** The pictures in use, by what they stand for. Only these are bundled. */
const pictures = {
  phone: Phone,
  add: Plus,
  import: FileUp,
  edit: Pencil,
  star: Star,
  'hang-up': PhoneOff,
  outgoing: PhoneOutgoing,
  missed: PhoneMissed,
  unknown: CircleHelp,
  recents: Clock,
  contacts: Users,
  backspace: Delete,
  clear: X,
  search: Search,
  enter: CornerDownLeft,
  copy: Copy,
  again: RotateCcw,
  remove: Trash2,
  unwanted: Ban,
  done: Check,
  eye: Eye,
  'eye-off': EyeOff,
  warning: TriangleAlert,
  problem: CircleAlert,
  info: Info,
  offline: WifiOff,
  link: Link,
  back: ArrowLeft,
  settings: Settings2,
  'sign-out': LogOut,
  hotkey: Keyboard,
  window: AppWindow,
  theme: Contrast,
  lock: Lock,
  key: KeyRound,
} as const;

/** The name of a picture. */
export type IconName = keyof typeof pictures;

interface Props {
  readonly name: IconName;
}

/** A picture that only repeats what is said beside it, so it is hidden from screen readers. */
export function Icon({ name }: Props) {
  const Picture = pictures[name];
  return <Picture className="icon" strokeWidth={1.75} aria-hidden="true" focusable="false" />;
}
