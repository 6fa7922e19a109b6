import { useTexts } from '@/shared/i18n';
import { Section } from '@/shared/ui/Page';
import type { Rule, Version } from '../queries';
import { useWorded } from '../useWorded';

/** Why so many tables, why this order, and by which rule, with its source. */
export function Reasons({ version, rules }: { version: Version; rules: Rule[] }) {
  const { t } = useTexts('callups');
  const words = useWorded();
  return (
    <Section title={t('reasons.title')}>
      <ul className="callup-reasons">
        {version.result.reasons.map((reason, index) => {
          const rule = rules.find(({ code }) => code === reason.rule);
          const point = reason.numbers['point'];
          return (
            <li key={`${reason.kind}-${String(index)}`}>
              {t(`reason.${reason.kind}`, {
                ...reason.numbers,
                hours: Math.round(((reason.numbers['minutes'] ?? 0) / 60) * 10) / 10,
                value: rule?.value ?? '',
                name: point === undefined ? '' : words(version.settings.points[point]?.name),
              })}
              {rule && (
                <span className="quiet callup-rule">
                  {t('reasons.rule', { source: words(rule.source), since: rule.startDate })} ·{' '}
                  {t(`confidence.${rule.confidence}`)}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <details className="callup-rules">
        <summary>{t('reasons.all', { count: rules.length })}</summary>
        <ul>
          {rules.map((rule) => (
            <li key={rule.code}>
              <strong>
                {t(`rule.${rule.code}`)} {rule.value}
                {rule.least !== null && rule.most !== null && ` (${String(rule.least)}–${String(rule.most)})`}
              </strong>{' '}
              <span className="quiet">
                {words(rule.source)} · {t(`confidence.${rule.confidence}`)}
              </span>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}
