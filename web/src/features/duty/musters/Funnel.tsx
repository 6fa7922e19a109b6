import { count as grouped } from '@/shared/time';
import { useTexts } from '@/shared/i18n';
import type { DemandLine, Opening } from './queries';

interface Props {
  line: DemandLine;
  /** The duty is on: who is not there is missed. */
  on: boolean;
  open?: ((figure: Opening) => void) | undefined;
}

/** Asked, named, confirmed, present: each figure but the first opens, and what is missing stands out. */
export function Funnel({ line, on, open }: Props) {
  const { t, language } = useTexts('duty');
  const { figures } = line;
  const steps: { key: 'named' | 'confirmed' | 'present'; short: number | null }[] = [
    { key: 'named', short: figures.unnamed ?? null },
    { key: 'confirmed', short: figures.named - figures.confirmed },
    { key: 'present', short: on ? figures.named - figures.present : null },
  ];
  return (
    <dl className="funnel">
      <div className={figures.asked == null ? 'funnel-unknown' : undefined}>
        <dt>{t('muster.asked')}</dt>
        <dd>{figures.asked == null ? t('notStated') : grouped(figures.asked, language)}</dd>
      </div>
      {steps.map(({ key, short }) => (
        <div key={key} className={(short ?? 0) > 0 ? `funnel-short funnel-short-${key}` : undefined}>
          <dt>{t(`muster.${key}`)}</dt>
          <dd>
            {open ? (
              <button
                type="button"
                data-figure={key}
                aria-label={t('muster.open', {
                  what: t(`muster.${key}`),
                  count: figures[key],
                  of: line.organizationName,
                })}
                onClick={() => {
                  open(key);
                }}
              >
                {grouped(figures[key], language)}
              </button>
            ) : (
              grouped(figures[key], language)
            )}
            {(short ?? 0) > 0 && <small>{t(`muster.short.${key}`, { count: short ?? 0 })}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
