import { Fragment } from 'react';
import type { CertificateFacts } from '../../../shared/trust';
import { useWords } from '../../store/dashboard-context';
import { Facts } from '../../ui/Facts';

interface Props {
  readonly certificates: readonly CertificateFacts[];
}

/** What can be compared of certificates. */
export function CertificateList({ certificates }: Props) {
  const { t, date } = useWords();
  return certificates.map(({ subject, issuer, names, validFrom, validTo, fingerprint }) => (
    <Facts
      key={fingerprint}
      facts={[
        [t('trust.subject'), subject],
        [t('trust.issuer'), issuer],
        ...(names.length === 0 ? [] : [[t('trust.names'), names.join(', ')] as const]),
        [t('trust.valid'), t('trust.valid.span', { from: date(validFrom), to: date(validTo) })],
        [
          t('trust.fingerprint'),
          <code key="fingerprint" className="fingerprint">
            {pairsOf(fingerprint)}
          </code>,
        ],
      ]}
    />
  ));
}

/** A fingerprint that a line may break between its pairs, and nowhere else. */
function pairsOf(fingerprint: string) {
  return fingerprint.split(/(?<=:)/).map((pair, at) => (
    <Fragment key={`${String(at)} ${pair}`}>
      {pair}
      <wbr />
    </Fragment>
  ));
}
