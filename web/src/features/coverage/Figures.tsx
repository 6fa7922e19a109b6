import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { CoverageBar } from './CoverageBar';
import { CoverageKey } from './CoverageKey';
import type { NodeView } from './queries';
import { percent } from './share';
import { useTimes } from './useTimes';

/** The large figures of a node. */
export function Figures({ view }: { view: NodeView }) {
  const { t, language } = useTexts('coverage');
  const { clock } = useTimes();
  const { counts } = view.node;
  const { before } = view;
  return (
    <section className="coverage-figures" aria-label={view.node.name}>
      <dl>
        <div className="coverage-rate">
          <dt>{t('rate')}</dt>
          <dd>{percent(counts)}%</dd>
        </div>
        {(['people', 'done', 'missing', 'excused'] as const).map((each) => (
          <div key={each} className={`coverage-figure-${each}`}>
            <dt>{t(each)}</dt>
            <dd>{count(counts[each], language)}</dd>
          </div>
        ))}
      </dl>
      <CoverageBar counts={counts} />
      <CoverageKey />
      <p className="quiet coverage-facts">
        <span className="coverage-live">{t('live')}</span>
        <span>{t('asOf', { at: clock(view.asOf) })}</span>
        <span>{t('tubes', { tubes: count(view.tubes, language) })}</span>
        {view.firstAt && <span>{t('firstAt', { at: clock(view.firstAt) })}</span>}
        {view.lastAt && <span>{t('lastAt', { at: clock(view.lastAt) })}</span>}
        <span>
          {before
            ? t('before', {
                rate: percent(before),
                done: count(before.done, language),
                people: count(before.people, language),
              })
            : t('before.none')}
        </span>
      </p>
    </section>
  );
}
