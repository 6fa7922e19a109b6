import { Button } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import type { Door } from '../queries';

/** The chosen door, and what can be done there. */
export function DoorDetails({ door }: { door: Door }) {
  const { t } = useTexts('registry');
  const mayRegister = useMay('PEOPLE_REGISTER');
  return (
    <div className="door-details">
      <strong>
        {door.entranceName} {door.label}
      </strong>
      <span>{t('buildings.doorHolds', { households: door.households, people: door.people })}</span>
      {mayRegister && (
        <Link
          to={`${paths.newPerson}?dwellingId=${door.id}&door=${encodeURIComponent(door.entranceName + door.label)}`}
        >
          <Button>{t('people.registerHere')}</Button>
        </Link>
      )}
    </div>
  );
}
