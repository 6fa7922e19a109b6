import { DevicePage } from '@/shared/device/DevicePage';
import { useTexts } from '@/shared/i18n';
import { DeskLinks } from '../desk/DeskLinks';
import { Carrying } from './Carrying';
import '../desk/desk.css';

/** `/desk/courier`: boxes go to the laboratory. */
export function CourierPage() {
  const { t } = useTexts('specimens');
  return (
    <DevicePage title={t('courier.title')} wide links={<DeskLinks />}>
      {(ports, device) => <Carrying ports={ports} device={device} />}
    </DevicePage>
  );
}
