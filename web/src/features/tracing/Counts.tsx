import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import type { Contact, Reason } from './queries';

const REASONS: Reason['reason'][] = ['HOUSEHOLD', 'GATHERING', 'ENTRANCE'];

/** How many of each class for each reason, as bars; somebody with two reasons stands in both. */
export function Counts({ contacts }: { contacts: Contact[] }) {
  const { t, language } = useTexts('tracing');
  const lines = REASONS.map((reason) => {
    const those = contacts.filter((contact) => contact.reasons.some((each) => each.reason === reason));
    const close = those.filter((contact) => contact.suggestedClass === 'CLOSE').length;
    return { reason, close, general: those.length - close };
  });
  const most = Math.max(1, ...lines.map((line) => line.close + line.general));
  const width = (value: number) => ({ width: `${String((value / most) * 100)}%` });
  return (
    <figure className="contact-counts">
      <ul className="plain">
        {lines.map((line) => (
          <li key={line.reason}>
            <span>{t(`reason.${line.reason}`)}</span>
            <span className="contact-bar" aria-hidden="true">
              <span className="close" style={width(line.close)} />
              <span className="general" style={width(line.general)} />
            </span>
            <span className="mono">
              {t('counts.line', {
                close: count(line.close, language),
                general: count(line.general, language),
              })}
            </span>
          </li>
        ))}
      </ul>
      <figcaption className="quiet">{t('counts.about')}</figcaption>
    </figure>
  );
}
