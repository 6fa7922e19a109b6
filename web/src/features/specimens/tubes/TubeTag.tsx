import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import type { Tube } from '../queries';

const COLOURS: Record<string, string> = { HELD: 'error', VOIDED: 'default', AT_LABORATORY: 'success' };

export function TubeTag({ tube: { state } }: { tube: Pick<Tube, 'state'> }) {
  const { t } = useTexts('specimens');
  return <Tag color={COLOURS[state] ?? 'processing'}>{t(`tubes.state.${state}`)}</Tag>;
}

/** Why nobody gets a result from it, and what settles that. */
export function Holds({ tube: { holds } }: { tube: Pick<Tube, 'holds'> }) {
  const { t } = useTexts('specimens');
  return (
    <ul className="plain tube-holds">
      {holds.map((hold) => (
        <li key={hold}>
          <strong>{t(`hold.${hold}`)}</strong>
          <div className="quiet">{t(`hold.${hold}.todo`)}</div>
        </li>
      ))}
    </ul>
  );
}
