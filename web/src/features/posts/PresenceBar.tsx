import { useTexts } from '@/shared/i18n';

interface Props {
  needed: number;
  present: number;
  late: number;
  noShow?: number;
}

/** Present of needed, as a bar and in words; who is late or did not come is said, not only red. */
export function PresenceBar({ needed, present, late, noShow = 0 }: Props) {
  const { t } = useTexts('posts');
  if (needed === 0 && present === 0) {
    return <span className="quiet">{t('presence.noneNeeded')}</span>;
  }
  const whole = Math.max(needed, present, 1);
  const share = (people: number) => `${String((people / whole) * 100)}%`;
  const absent = Math.max(0, needed - present);
  const open = Math.max(0, absent - late - noShow);
  return (
    <div className="presence">
      <span className="presence-words">
        <strong className={absent > 0 ? 'presence-short' : undefined}>
          {present}/{needed}
        </strong>{' '}
        {t('presence.here')}
        {late > 0 && <span className="presence-late"> · {t('presence.late', { count: late })}</span>}
        {noShow > 0 && <span className="presence-late"> · {t('presence.noShow', { count: noShow })}</span>}
        {open > 0 && <span className="presence-open"> · {t('presence.missing', { count: open })}</span>}
      </span>
      <span className="presence-bar" aria-hidden="true">
        <span className="presence-here" style={{ width: share(present) }} />
        <span className="presence-away" style={{ width: share(Math.min(late + noShow, absent)) }} />
      </span>
    </div>
  );
}
