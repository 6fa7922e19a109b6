import { App, AutoComplete, Button, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useBundle, useClock, useKeeping, useStanding, useSync } from '@/shared/device/hooks';
import { PasskeyChoice } from '@/shared/device/PasskeyChoice';
import { StandingLine } from '@/shared/device/StandingLine';
import { useTexts } from '@/shared/i18n';
import type { OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { paths } from '@/shared/paths';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { handoversIn, itemsIn, postIdOf, postsIn, shiftsIn } from './bundled';
import { currentShift } from './currentShift';
import { EquipmentForm } from './EquipmentForm';
import { HandoverForm } from './HandoverForm';
import { OwnShift } from './OwnShift';
import { RecordList } from './RecordList';

interface Props {
  ports: Ports;
  device: OpenDevice;
}

/** What is done at a post: told as kept once it is durable on the device, whether or not there is a network. */
export function AtPost({ ports, device }: Props) {
  const { t } = useTexts('duty');
  const { message } = App.useApp();
  const bundle = useBundle(ports, device);
  const shifts = shiftsIn(bundle);
  const options = postsIn(bundle);
  const [typed, setTyped] = useState<string | null>(null);
  const now = useStanding(ports, device);
  const at = useClock() + (now.data?.offset ?? 0) + (shifts[0]?.drillSeconds ?? 0) * 1_000;
  const current = currentShift(shifts, at);
  const post = typed ?? current?.post ?? '';
  const postId = postIdOf(options, post);
  useSync(device);
  const keeping = useKeeping(device, () => {
    message.success(t('device.kept'));
  });
  const isStopped = keeping.isPending || now.data?.revoked === true;
  const sign = (kind: string) => ({
    size: 'large' as const,
    disabled: post.trim() === '' || isStopped,
    onClick: () => {
      keeping.mutate({ kind, body: { post: post.trim(), ...(postId ? { postId } : {}) } });
    },
  });
  const own = currentShift(
    shifts.filter((shift) => shift.postId === postId),
    at,
  );
  return (
    <>
      {now.data && <StandingLine standing={now.data} />}
      {current && <OwnShift shift={current} later={shifts.filter(({ start }) => start > current.start)} />}
      <ProblemAlert error={keeping.error} />
      <label htmlFor="post-name">{t('post.post')}</label>
      <AutoComplete
        id="post-name"
        className="post-name"
        size="large"
        value={post}
        onChange={(value) => {
          setTyped(value);
        }}
        placeholder={t('post.postHint')}
        // what does not match would lie over the buttons below
        showSearch={{ filterOption: (text, option) => option?.value.includes(text) ?? false }}
        options={options.map(({ id, name }) => ({ key: id, value: name }))}
      />
      <Space className="device-actions">
        <Button type="primary" {...sign('POST_SIGN_IN')}>
          {t('post.in')}
        </Button>
        <Button {...sign('POST_SIGN_OUT')}>{t('post.out')}</Button>
      </Space>
      {postId && (
        <>
          <HandoverForm
            key={`note-${postId}`}
            notes={handoversIn(bundle, postId)}
            shiftStart={own?.start ?? null}
            isStopped={isStopped}
            onWrite={(text, shiftStart) =>
              keeping.mutateAsync({ kind: 'POST_HANDOVER', body: { postId, shiftStart, text } })
            }
          />
          <EquipmentForm
            key={`used-${postId}`}
            items={itemsIn(bundle)}
            isStopped={isStopped}
            onTell={(lines) => keeping.mutateAsync({ kind: 'POST_EQUIPMENT', body: { postId, lines } })}
          />
        </>
      )}
      {now.data && <RecordList standing={now.data} items={itemsIn(bundle)} />}
      {bundle?.lines['rounds'] && <Link to={paths.desk}>{t('device.desk')}</Link>}
      <PasskeyChoice ports={ports} name={device.enrolled.name} />
    </>
  );
}
