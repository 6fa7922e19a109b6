import { api, body, type Answer } from '@/shared/api/client';

export type Device = Answer<'/api/devices'>[number];
export type Doubtful = Answer<'/api/devices/{deviceId}/doubts'>[number];

export const devicesQuery = {
  queryKey: ['devices'],
  queryFn: () => body(api.GET('/api/devices')),
};

export const doubtsQuery = (deviceId: string) => ({
  queryKey: ['devices', deviceId, 'doubts'],
  queryFn: () => body(api.GET('/api/devices/{deviceId}/doubts', { params: { path: { deviceId } } })),
});
