import { DevicePage } from '@/shared/device/DevicePage';
import { useTexts } from '@/shared/i18n';
import { AtPost } from './AtPost';
import './post.css';

/** `/post`, and `/post#TICKET` for a device that is to be enrolled. */
export function PostPage() {
  const { t } = useTexts('duty');
  return (
    <DevicePage title={t('post.title')}>
      {(ports, device) => <AtPost ports={ports} device={device} />}
    </DevicePage>
  );
}
