import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { findBundle, keepBundle, type Bundle } from '@/shared/offline/bundle';
import { standing, type OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { handoversIn, itemsIn, postIdOf, postsIn, shiftsIn } from './bundled';
import { currentShift } from './currentShift';
import { EquipmentForm } from './EquipmentForm';
import { HandoverForm } from './HandoverForm';
import { OwnShift } from './OwnShift';
import { PasskeyChoice } from './PasskeyChoice';
import { RecordList } from './RecordList';
import { StandingLine } from './StandingLine';

const LOOK_AGAIN_MS = 1_000;
/** Within which a shift that ended gives way to the next. */
const TICK_MS = 15_000;

interface Props {
  ports: Ports;
  device: OpenDevice;
}

/** What is done at a post: told as kept once it is durable on the device, whether or not there is a network. */
export function AtPost({ ports, device }: Props) {
  const { t } = useTexts('duty');
  const bundle = useBundle(ports, device);
  const shifts = shiftsIn(bundle);
  const options = postsIn(bundle);
  const [typed, setTyped] = useState<string | null>(null);
  const now = useQuery({
    queryKey: ['standing', device.enrolled.id],
    queryFn: () => standing(ports, device),
    networkMode: 'always',
    refetchInterval: LOOK_AGAIN_MS,
  });
  const at = useClock() + (now.data?.offset ?? 0) + (shifts[0]?.drillSeconds ?? 0) * 1_000;
  const current = currentShift(shifts, at);
  const post = typed ?? current?.post ?? '';
  const postId = postIdOf(options, post);
  useSync(device);
  const keeping = useKeeping(device);
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
      <Space className="post-actions">
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
      {now.data && <RecordList records={now.data.records} items={itemsIn(bundle)} />}
      <PasskeyChoice ports={ports} name={device.enrolled.name} />
    </>
  );
}

/** The device's clock, looked at again as time goes on. */
function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, TICK_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
}

/** Keeps a record on the device, says so, and sends it when it can. */
function useKeeping(device: OpenDevice) {
  const { t } = useTexts('duty');
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ kind, body: what }: { kind: string; body: unknown }) => device.outbox.add(kind, what),
    onSuccess: async () => {
      message.success(t('post.kept'));
      await queries.invalidateQueries({ queryKey: ['standing'] });
      void device.sync.once();
    },
  });
}

/** Fetches the shift's bundle where it can; else takes the one that the device keeps, until it ends. */
function useBundle(ports: Ports, { enrolled, store }: OpenDevice): Bundle | null {
  const { id } = enrolled;
  const query = useQuery({
    queryKey: ['bundle', id],
    networkMode: 'always',
    retry: false,
    queryFn: async () => {
      try {
        const path = { deviceId: id };
        const signed = await body(api.GET('/api/devices/{deviceId}/bundle', { params: { path } }));
        await keepBundle(ports, store, enrolled, signed);
      } catch {
        // no network, no session, or not signed by the server: what is kept will do
      }
      return (await findBundle(ports, store, enrolled, Date.now())) ?? null;
    },
  });
  return query.data ?? null;
}

function useSync({ sync }: OpenDevice): void {
  useEffect(() => {
    let isStopped = false;
    void sync.run(() => isStopped);
    const atOnce = () => void sync.once();
    window.addEventListener('online', atOnce);
    return () => {
      isStopped = true;
      window.removeEventListener('online', atOnce);
    };
  }, [sync]);
}
