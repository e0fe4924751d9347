import { Component, type ReactNode } from 'react';
import type { Locale } from '../../shared/locale';
import { createTranslator } from '../../shared/messages';
import { Button } from './Button';
import './crash.css';

interface Props {
  readonly locale: () => Locale;
  readonly children: ReactNode;
}

/** Shows a face instead of an empty window when drawing fails. React offers this to classes only. */
export class CrashBoundary extends Component<Props, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    if (!this.state.crashed) return this.props.children;
    const t = createTranslator(this.props.locale());
    return (
      <main className="crash" role="alert">
        <h1>{t('crash.title')}</h1>
        <p>{t('crash.text')}</p>
        <Button
          look="primary"
          onClick={() => {
            location.reload();
          }}
        >
          {t('crash.reload')}
        </Button>
      </main>
    );
  }
}
