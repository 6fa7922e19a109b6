import type { Bundle } from '@/shared/offline/bundle';
import type { Standing } from '@/shared/offline/openDevice';
import { useTexts } from '@/shared/i18n';
import { clock } from './times';

/** From so much on a clock that is off is said. */
const LARGE_OFFSET_MS = 2 * 60_000;

/** Always in sight: what has not arrived and since when, how old what the desk knows is, a clock that is off. */
export function StatusBar({ standing, bundle }: { standing: Standing | null; bundle: Bundle | null }) {
  const { t } = useTexts('specimens');
  if (!standing) {
    return null;
  }
  const { waiting, waitingSince, offset, refusal, revoked } = standing;
  const isOff = Math.abs(offset) >= LARGE_OFFSET_MS;
  return (
    <div className="desk-status" role="status">
      <span className={waiting > 0 ? 'desk-chip desk-chip-wait' : 'desk-chip desk-chip-ok'}>
        {waiting > 0 && waitingSince !== null
          ? t('status.waiting', { count: waiting, since: clock(waitingSince) })
          : t('status.sent')}
      </span>
      <span className={bundle ? 'desk-chip' : 'desk-chip desk-chip-stop'}>
        {bundle ? t('status.bundle', { at: clock(Date.parse(bundle.start)) }) : t('status.noBundle')}
      </span>
      {isOff && (
        <span className="desk-chip desk-chip-wait">
          {t(offset > 0 ? 'status.clockBehind' : 'status.clockAhead', {
            minutes: Math.round(Math.abs(offset) / 60_000),
          })}
        </span>
      )}
      {revoked && <p className="desk-chip desk-chip-stop">{t('device.revoked')}</p>}
      {refusal && <p className="desk-chip desk-chip-stop">{t('device.refused', { code: refusal })}</p>}
    </div>
  );
}
