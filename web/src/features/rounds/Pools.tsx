import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { editionsQuery, schemesQuery, type PoolCount, type PoolRule } from './queries';
import { Tube } from './Tube';
import { useWorded } from './worded';

/** How many people share a tube where, by which rule, and what that takes. */
export function Pools({ pools }: { pools: PoolCount[] }) {
  const { t, language } = useTexts('rounds');
  const words = useWorded();
  const whom = useWhom();
  return (
    <ul className="rounds-pools">
      {pools.map(({ rule, people, tubes }) => (
        <li key={rule.id}>
          <Tube size={rule.poolSize} />
          <div>
            <strong>{t(rule.byHousehold ? 'pool.household' : 'pool.size', { size: rule.poolSize })}</strong>
            <div>{whom(rule)}</div>
            <div className="rounds-pool-figures">
              {t('pool.figures', { people: count(people, language), tubes: count(tubes, language) })}
            </div>
            <div className="quiet">
              {words(rule.source)}（{t(`confidence.${rule.confidence}`)}）
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** All rules of an edition, before anybody is counted. */
export function EditionRules({ code }: { code: string }) {
  const { t } = useTexts('rounds');
  const words = useWorded();
  const whom = useWhom();
  const { data: editions } = useQuery(editionsQuery);
  const edition = editions?.find((each) => each.code === code);
  return (
    <ul className="rounds-pools">
      {(edition?.rules ?? []).map((rule) => (
        <li key={rule.id}>
          <Tube size={rule.poolSize} />
          <div>
            <strong>{t(rule.byHousehold ? 'pool.household' : 'pool.size', { size: rule.poolSize })}</strong>
            <div>{whom(rule)}</div>
            <div className="quiet">
              {words(rule.source)}（{t(`confidence.${rule.confidence}`)}）
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}

/** For whom a rule is, in words: of a level by the name that its scheme gives it. */
function useWhom(): (rule: PoolRule) => string {
  const { t } = useTexts('rounds');
  const words = useWorded();
  const { data: schemes } = useQuery(schemesQuery);
  return (rule) => {
    const from = rule.fromNumber > 1 ? t('pool.from', { number: rule.fromNumber }) : '';
    if (rule.target !== 'ZONE_LEVEL') {
      return t(`target.${rule.target}`) + from;
    }
    const level = schemes
      ?.find(({ code }) => code === rule.schemeCode)
      ?.levels.find(({ code }) => code === rule.levelCode);
    return (level ? words(level.name) : words(rule.source)) + from;
  };
}
