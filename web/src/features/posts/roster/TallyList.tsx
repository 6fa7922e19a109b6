import { useTexts } from '@/shared/i18n';
import { isSoft } from './model';
import type { Count } from './queries';
import { useCountWords, useRuleWord } from './wording';

/** What a roster breaks and what it costs, by rule, in words. */
export function TallyList({ tally }: { tally: Count[] }) {
  const { t } = useTexts('posts');
  const rule = useRuleWord();
  const words = useCountWords();
  const broken = tally.filter((each) => !isSoft(each.rule) && each.count > 0);
  const costs = tally.filter((each) => isSoft(each.rule) && each.count > 0);
  return (
    <div className="tally">
      {broken.length === 0 ? (
        <p className="tally-good">{t('tally.good')}</p>
      ) : (
        <ul className="tally-bad" aria-label={t('tally.broken')}>
          {broken.map((each) => (
            <li key={each.rule}>
              <strong>{rule(each.rule)}</strong> {words(each)}
            </li>
          ))}
        </ul>
      )}
      {costs.length > 0 && (
        <ul className="tally-soft" aria-label={t('score.soft')}>
          {costs.map((each) => (
            <li key={each.rule}>
              {rule(each.rule)} <strong>{words(each)}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
