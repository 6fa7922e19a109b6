import { useTexts } from '@/shared/i18n';
import { instant, latestFirst } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Section } from '@/shared/ui/Page';
import type { PairPage } from './queries';
import { UndoOf } from './UndoOf';

/** All that was said of a pair; the word that stands can be taken back. */
export function DecisionList({ page }: { page: PairPage }) {
  const { t, language } = useTexts('registry');
  const { decisions, pair } = page;
  return (
    <Section title={t('pair.history')}>
      {decisions.length === 0 ? (
        <Empty title={t('pair.noHistory')} />
      ) : (
        <ol className="history">
          {latestFirst(decisions, (each) => each.decidedAt).map((each) => (
            <li key={each.id}>
              <div>
                <strong>{t(`outcome.${each.verdict}`)}</strong>
              </div>
              <div className="quiet">
                {instant(each.decidedAt, language)} · {each.reason}
              </div>
              {each.id === pair.decision?.id && <UndoOf pair={pair} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
