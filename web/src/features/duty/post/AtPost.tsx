import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { findBundle, keepBundle } from '@/shared/offline/bundle';
import { standing, type OpenDevice } from '@/shared/offline/openDevice';
import type { Ports } from '@/shared/offline/ports';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { PasskeyChoice } from './PasskeyChoice';
import { RecordList } from './RecordList';
import { StandingLine } from './StandingLine';

const LOOK_AGAIN_MS = 1_000;

interface Props {
  ports: Ports;
  device: OpenDevice;
}

/** Sign in and out; what is told as kept is durable on the device, whether or not there is a network. */
export function AtPost({ ports, device }: Props) {
  const { t } = useTexts('duty');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [post, setPost] = useState('');
  const posts = usePosts(ports, device);
  const now = useQuery({
    queryKey: ['standing', device.enrolled.id],
    queryFn: () => standing(ports, device),
    networkMode: 'always',
    refetchInterval: LOOK_AGAIN_MS,
  });
  useSync(device);
  const signing = useMutation({
    networkMode: 'always',
    mutationFn: (kind: string) => device.outbox.add(kind, { post: post.trim() }),
    onSuccess: async () => {
      message.success(t('post.kept'));
      await queries.invalidateQueries({ queryKey: ['standing'] });
      void device.sync.once();
    },
  });
  const sign = (kind: string) => ({
    size: 'large' as const,
    disabled: post.trim() === '' || signing.isPending || now.data?.revoked,
    onClick: () => {
      signing.mutate(kind);
    },
  });
  return (
    <>
      {now.data && <StandingLine standing={now.data} />}
      <ProblemAlert error={signing.error} />
      <label htmlFor="post-name">{t('post.post')}</label>
      <AutoComplete
        id="post-name"
        className="post-name"
        size="large"
        value={post}
        onChange={setPost}
        placeholder={t('post.postHint')}
        // what does not match would lie over the buttons below
        showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        options={posts.map(({ id, name }) => ({ key: id, value: name }))}
      />
      <Space className="post-actions">
        <Button type="primary" {...sign('POST_SIGN_IN')}>
          {t('post.in')}
        </Button>
        <Button {...sign('POST_SIGN_OUT')}>{t('post.out')}</Button>
      </Space>
      {now.data && <RecordList records={now.data.records} />}
      <PasskeyChoice ports={ports} name={device.enrolled.name} />
    </>
  );
}

/** Fetches the shift's bundle where it can; else takes the one that the device keeps, until it ends. */
function usePosts(ports: Ports, { enrolled, store }: OpenDevice): { id: string; name: string }[] {
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
  return query.data?.lines['posts'] ?? [];
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
