import { Notice } from '../../../ui/Notice';
import { useProfileWords } from '../profile-words';
import { AnswersPart } from './AnswersPart';
import { openDocument } from './document';
import { HangUpPart } from './HangUpPart';
import { NumberPart } from './NumberPart';
import { ParametersPart } from './ParametersPart';
import { RequestFields } from './RequestFields';
import { FormPart } from './FormPart';
import { SignInPart } from './SignInPart';
import { StatePart } from './StatePart';
import { SystemPart } from './SystemPart';

interface Props {
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The parts of a profile that most systems need, in the order in which a manual tells them. */
export function ProfileForm({ text, onText }: Props) {
  const say = useProfileWords();
  const document = openDocument(text, onText);
  if (document === undefined) {
    return (
      <Notice tone="info">
        <p>{say('form.no-document')}</p>
      </Notice>
    );
  }
  return (
    <div className="profile-form">
      <SystemPart document={document} />
      <ParametersPart document={document} />
      <SignInPart document={document} />
      <NumberPart document={document} />
      <FormPart title={say('dial')} hint={say('dial.hint')}>
        <RequestFields document={document} path={['dial']} body />
      </FormPart>
      <AnswersPart document={document} />
      <StatePart document={document} />
      <HangUpPart document={document} />
    </div>
  );
}
