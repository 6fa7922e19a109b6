import { Alert } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Entered } from './queries';

/** Lines in = accepted + refused, and each refused line with its reason. */
export function EnteredResult({ entered }: { entered: Entered }) {
  const { t } = useTexts('visits');
  const { linesIn, accepted, refused } = entered;
  return (
    <Alert
      className="problem-alert"
      role="status"
      showIcon
      type={refused.length > 0 ? 'warning' : 'success'}
      title={t('entered.sum', { linesIn, accepted, refused: refused.length })}
      description={
        refused.length > 0 && (
          <ul className="plain reasons">
            {refused.map((line) => (
              <li key={line.line}>
                <strong>{t('entered.line', { line: line.line })}</strong>{' '}
                <span className="mono">{line.text}</span> {line.title}
                {line.todo && <div className="quiet">{line.todo}</div>}
              </li>
            ))}
          </ul>
        )
      }
    />
  );
}
