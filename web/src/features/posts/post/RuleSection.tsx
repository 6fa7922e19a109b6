import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { useMay } from '@/shared/session';
import { day, instant } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import { hoursADay } from '../picture';
import { PatternPicture } from '../list/PatternPicture';
import { drawable, patternsQuery, type PostRule, type Standing } from '../list/queries';
import { useWorded } from '../worded';
import { RuleDialog } from './RuleDialog';

/** How many are needed when, since which day and by what: the pattern, and what replaces it. */
export function RuleSection({ standing, rules }: { standing: Standing; rules: PostRule[] }) {
  const { t, language } = useTexts('posts');
  const words = useWorded();
  const mayKeep = useMay('POSTS_KEEP');
  const [changing, setChanging] = useState(false);
  const pattern = useQuery(patternsQuery).data?.find(({ code }) => code === standing.post.pattern);
  return (
    <Section
      title={t('rules.title')}
      actions={
        mayKeep &&
        !standing.closed && (
          <Button
            onClick={() => {
              setChanging(true);
            }}
          >
            {t('rules.change')}
          </Button>
        )
      }
    >
      <ul className="rules">
        {rules.map((rule) => (
          <li key={rule.id}>
            <div>
              <strong>
                {rule.endDate
                  ? t('rules.span', {
                      start: day(rule.startDate, language),
                      end: day(rule.endDate, language),
                    })
                  : t('rules.from', { start: day(rule.startDate, language) })}
              </strong>{' '}
              {rule.id === standing.ruleId && <Tag color="green">{t('rules.inForce')}</Tag>}
              <div className="quiet">
                {rule.source} · {t('rules.ruledAt', { at: instant(rule.ruledAt, language) })}
              </div>
            </div>
            {rule.lines.length > 0 ? (
              <PatternPicture lines={rule.lines.map(drawable)} />
            ) : (
              <span className="quiet">{t('rules.takenBack')}</span>
            )}
          </li>
        ))}
        {pattern && (
          <li>
            <div>
              <strong>{t('rules.pattern', { name: words(pattern.name) })}</strong>{' '}
              {!standing.ruleId && <Tag color="green">{t('rules.inForce')}</Tag>}
              <div className="quiet">
                {t('pattern.hours', { hours: hoursADay(pattern.lines.map(drawable)) })} ·{' '}
                {words(pattern.source)} · {t(`confidence.${pattern.confidence}`)}
              </div>
            </div>
            <PatternPicture lines={pattern.lines.map(drawable)} />
          </li>
        )}
      </ul>
      {changing && (
        <RuleDialog
          standing={standing}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </Section>
  );
}
