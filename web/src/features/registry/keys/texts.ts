import type { Texts } from '@/shared/i18n';

/** Words of keys that are taken anew, and of people erased for good. */
export const keyTexts: Texts = {
  zh: {
    'erasure.title': '删除个人信息',
    'erasure.lead':
      '姓名、证件号和电话可应本人要求永久删除，历史备份中的也无法再打开；由第二个人批准后生效，不能撤销。',
    'erasure.ask': '申请删除',
    'erasure.askLead': '批准后不能恢复。请写明由谁提出、依据什么；不要写号码。',
    'erasure.because': '不同意的理由：{{reason}}',
    'erasure.WAITING': '待审批',
    'erasure.REFUSED': '未获同意',
    'erasure.AGREED': '正在删除',
    'erasure.ERASED': '已删除',
    'nav.keys': '密钥',
    'keys.lead': '证件号、电话和更正记录都加密保存。怀疑密钥外泄时，可在不停机的情况下全部换到新密钥。',
    'keys.epoch': '密钥',
    'keys.generation': '第 {{count}} 代',
    'keys.left': '仍由旧密钥加密的记录',
    'keys.ask': '更换密钥',
    'keys.askLead':
      '由第二个人批准后开始，系统照常运行；全部换完约一小时后销毁旧密钥，在那之前的备份从此无法打开。请写明原因。',
    'keys.history': '更换记录',
    'keys.none': '还没有更换过',
    'keys.state': '状态',
    'keys.askedAt': '申请时间',
    'keys.WAITING': '待审批',
    'keys.REFUSED': '未获同意',
    'keys.UNDER_WAY': '进行中',
    'keys.DONE': '已完成，旧密钥已销毁',
  },
  en: {
    'erasure.title': 'Erasure',
    'erasure.lead':
      'Name, identity number and phone can be erased for good when the person asks for it; old backups cannot be opened any more either. A second person decides; it cannot be undone.',
    'erasure.ask': 'Ask for erasure',
    'erasure.askLead': 'Once approved it cannot be undone. Say who asks and on what ground; write no number.',
    'erasure.because': 'Refused because: {{reason}}',
    'erasure.WAITING': 'Waits for approval',
    'erasure.REFUSED': 'Refused',
    'erasure.AGREED': 'Being erased',
    'erasure.ERASED': 'Erased',
    'nav.keys': 'Keys',
    'keys.lead':
      'Identity numbers, phones and corrections are encrypted. When keys may have leaked, everything can be moved to new ones while the city works.',
    'keys.epoch': 'Keys',
    'keys.generation': 'Number {{count}}',
    'keys.left': 'Records still under earlier keys',
    'keys.ask': 'Move to new keys',
    'keys.askLead':
      'It begins when a second person agrees, and the work goes on meanwhile. About an hour after the last record is moved the old keys are destroyed; backups made before cannot be opened from then on. Give the reason.',
    'keys.history': 'Changes of keys',
    'keys.none': 'The keys were never changed',
    'keys.state': 'State',
    'keys.askedAt': 'Asked for at',
    'keys.WAITING': 'Waits for approval',
    'keys.REFUSED': 'Refused',
    'keys.UNDER_WAY': 'Under way',
    'keys.DONE': 'Done; the old keys are destroyed',
  },
};
