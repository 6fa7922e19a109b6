import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { poolAdviceQuery, type PoolAdvice } from './queries';

/** What size of pool the last day's positives speak for, as a picture with its arithmetic. */
export function PoolSizeAdvice() {
  const { t } = useTexts('testing');
  const query = useQuery(poolAdviceQuery);
  return (
    <Section title={t('advice.title')}>
      <Loaded query={query} rows={2}>
        {(seen) =>
          seen.advice ? (
            <Advice seen={seen} advice={seen.advice} />
          ) : (
            <p className="quiet">{t('advice.nothing')}</p>
          )
        }
      </Loaded>
    </Section>
  );
}

function percent(share: number): string {
  // two digits count, and 100 is not written as 1.0e+2
  return `${String(Number((share * 100).toPrecision(2)))} %`;
}

function Advice({ seen, advice }: { seen: PoolAdvice; advice: NonNullable<PoolAdvice['advice']> }) {
  const { t } = useTexts('testing');
  const most = Math.max(1, ...advice.costs.map((cost) => cost.testsPerPerson));
  return (
    <>
      <Alert
        type={advice.pays ? 'info' : 'warning'}
        showIcon
        title={advice.pays ? t('advice.size', { size: advice.poolSize }) : t('advice.stop')}
        description={t('advice.why', {
          pools: seen.pools,
          positive: seen.positive,
          size: seen.meanSize.toFixed(1),
          share: percent(advice.share.share),
          low: percent(advice.share.low),
          high: percent(advice.share.high),
        })}
      />
      <ul className="advice" aria-label={t('advice.title')}>
        {advice.costs.map((cost) => {
          const limit = seen.limits.find(({ poolSize }) => poolSize === cost.poolSize)?.breakEven ?? 0;
          return (
            <li
              key={cost.poolSize}
              className={cost.poolSize === advice.poolSize ? 'advice-proposed' : undefined}
            >
              <span className="advice-size">{cost.poolSize}:1</span>
              <span className="advice-track" aria-hidden>
                <span
                  className="advice-bar"
                  style={{ width: `${String((cost.testsPerPerson / most) * 100)}%` }}
                />
              </span>
              <span className="advice-cost">
                {t('advice.tests', { tests: (cost.testsPerPerson * 100).toFixed(1) })}
              </span>
              <span className="quiet">
                {cost.poolSize === 1 ? t('advice.single') : t('advice.limit', { share: percent(limit) })}
              </span>
            </li>
          );
        })}
      </ul>
      <p className="quiet">{t('advice.formula')}</p>
    </>
  );
}
