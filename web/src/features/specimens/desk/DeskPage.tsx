import { DevicePage } from '@/shared/device/DevicePage';
import { useTexts } from '@/shared/i18n';
import { AtDesk } from './AtDesk';
import { DeskLinks } from './DeskLinks';
import './desk.css';

/** `/desk`: the sampling desk. */
export function DeskPage() {
  const { t } = useTexts('specimens');
  return (
    <DevicePage title={t('desk.title')} wide links={<DeskLinks />}>
      {(ports, device) => <AtDesk ports={ports} device={device} />}
    </DevicePage>
  );
}
