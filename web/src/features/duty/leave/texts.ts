import type { Texts } from '@/shared/i18n';

/** Of leave, and of notices that cancel it. */
export const leaveTexts: Texts = {
  zh: {
    'nav.leave': '休假与召回',
    'leave.lead': '谁在休假、哪份通知取消休假、谁被召回。召回由两者推出。',
    'leave.choose': '请选择单位',
    'leave.cancellations': '取消休假的通知',
    'leave.noCancellation': '现在没有通知取消本单位的休假。',
    'leave.cancel': '取消休假',
    'leave.cancel.about':
      '依据一份已发出的通知，取消本单位及下属单位在一段时间内的休假；通知失效，取消也随之失效。',
    'leave.people': '休假 {{count}} 人，其中召回 {{recalled}} 人',
    'leave.none': '没有人休假',
    'leave.grant': '登记休假',
    'leave.end': '结束',
    'leave.state.PLANNED': '将休假',
    'leave.state.ON_LEAVE': '休假中',
    'leave.state.RECALLED': '召回',
  },
  en: {
    'nav.leave': 'Leave and recall',
    'leave.lead':
      'Who is on leave, which notice cancels it, and who is recalled. The last follows from both.',
    'leave.choose': 'Choose an organization',
    'leave.cancellations': 'Notices that cancel leave',
    'leave.noCancellation': 'No notice cancels leave of this organization now.',
    'leave.cancel': 'Cancel leave',
    'leave.cancel.about':
      'By an issued notice, leave of this organization and its sub-units is cancelled for a time; once the notice holds no more, nor does this.',
    'leave.people': '{{count}} on leave, of whom {{recalled}} are recalled',
    'leave.none': 'Nobody is on leave',
    'leave.grant': 'Record leave',
    'leave.end': 'End',
    'leave.state.PLANNED': 'planned',
    'leave.state.ON_LEAVE': 'on leave',
    'leave.state.RECALLED': 'recalled',
  },
};
