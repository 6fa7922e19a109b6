import { DevicePage } from '@/shared/device/DevicePage';
import { useTexts } from '@/shared/i18n';
import { DeskLinks } from '../desk/DeskLinks';
import { Packing } from './Packing';
import '../desk/desk.css';

/** `/desk/boxes`: tubes go into racks. */
export function BoxesPage() {
  const { t } = useTexts('specimens');
  return (
    <DevicePage title={t('boxes.title')} wide links={<DeskLinks />}>
      {(ports, device) => <Packing ports={ports} device={device} />}
    </DevicePage>
  );
}
