import { useTexts } from '@/shared/i18n';
import type { Panel } from './deskView';
import { VOID_REASONS } from './facts';
import type { DeskSession } from './session';

export type Of<Kind extends Panel['kind']> = Extract<Panel, { kind: Kind }>;

export interface Back {
  desk: DeskSession;
  onBack: () => void;
}

export function BackButton({ onBack, label }: { onBack: () => void; label?: string }) {
  const { t } = useTexts('specimens');
  return (
    <button type="button" className="desk-button" onClick={onBack}>
      {label ?? t('panel.back')}
    </button>
  );
}

export function Reasons({
  title,
  lead,
  reasons = VOID_REASONS,
  onReason,
  onBack,
}: {
  title: string;
  lead: string;
  reasons?: readonly string[];
  onReason: (reason: string) => void;
  onBack: () => void;
}) {
  const { t } = useTexts('specimens');
  return (
    <section className="desk-panel desk-panel-stop" aria-label={title}>
      <h2>{title}</h2>
      <p>{lead}</p>
      <div className="desk-buttons">
        {reasons
          .filter((reason) => reason !== 'UNDONE')
          .map((reason) => (
            <button
              key={reason}
              type="button"
              className="desk-button"
              onClick={() => {
                onReason(reason);
              }}
            >
              {t(`reason.${reason}`)}
            </button>
          ))}
        <BackButton onBack={onBack} />
      </div>
    </section>
  );
}

/** Only where a keyboard is at hand: on a phone a field in focus brings one up over the work. */
export function focusOn(element: HTMLElement | null): void {
  if (matchMedia('(pointer: fine)').matches) {
    element?.focus();
  }
}
