import { DoorRefused, NoAnswer, type Batch, type Door, type Known, type SealedBatch } from './ports';

const PATIENCE_MS = 30_000;

/** The door over HTTP. It asks for no session: the device's signature says who it is. */
export const httpDoor: Door = {
  known: (deviceId) => request(`/api/devices/${deviceId}/known`, { method: 'GET' }),
  send: (deviceId, batch: Batch) =>
    request(`/api/devices/${deviceId}/records`, { method: 'POST', body: JSON.stringify(batch) }),
  sendSealed: (deviceId, batch: SealedBatch) =>
    request(`/api/devices/${deviceId}/sealed-records`, { method: 'POST', body: JSON.stringify(batch) }),
};

async function request(path: string, init: RequestInit): Promise<Known> {
  const headers = { 'Content-Type': 'application/json', 'Huhang-Client': 'web' };
  try {
    const response = await fetch(path, { ...init, headers, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (response.ok) {
      return (await response.json()) as Known;
    }
    // what is not the door's own word, such as a captive portal's page, is no answer
    const { code } = (await response.json()) as { code?: string };
    throw code && response.status < 500 ? new DoorRefused(code) : new NoAnswer();
  } catch (failure) {
    throw failure instanceof DoorRefused ? failure : new NoAnswer();
  }
}
