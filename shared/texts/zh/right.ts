import type { RightCatalogue } from '../en/right.ts';

/** 法律赋予客户的权利的中文文本。 */
export const rightZh: RightCatalogue = {
  'right.psd2_101.name': '您获得答复的权利（欧盟支付服务指令第101条）',
  'right.psd2_101.gives':
    '我们须在15个工作日内答复您的投诉。如因我们无法控制的原因做不到，我们会告知您原因，您将在35个工作日内收到答复。',
  'right.psd2_73.name': '未经授权付款后取回款项的权利（欧盟支付服务指令第73条）',
  'right.psd2_73.gives':
    '未经您授权的付款，如您在扣款后13个月内告知我们，将在您告知我们后的下一个工作日结束前退还；有理由怀疑欺诈并已书面报告主管机关的情况除外。如您的银行卡或设备丢失、被盗或被他人冒用，您可能需自行承担最多50欧元的损失。',
  'right.psd2_77.name': '要求退还直接借记的权利（欧盟支付服务指令第77条）',
  'right.psd2_77.gives':
    '您在扣款后八周内要求退还由收款方发起的扣款。您将在10个工作日内收到全部款项，或者收到不能退还的理由以及您可以求助的机构。',
  'right.gdpr_12.name': '就个人数据获得答复的权利（《通用数据保护条例》第12条）',
  'right.gdpr_12.gives':
    '我们会在一个月内答复您的请求。复杂的请求最多可再延长两个月，届时我们会在第一个月内告知您原因。',
  'right.us_reg_e.name': '要求调查差错的权利（美国 E 条例）',
  'right.us_reg_e.gives':
    '我们会在10个工作日内调查差错。如需更长时间，期间会先将该金额记入您的账户，您将在45天内收到结果。',
  'right.us_reg_e_90_days.name': '要求调查差错的权利（美国 E 条例，借记卡或境外付款）',
  'right.us_reg_e_90_days.gives':
    '我们会在10个工作日内调查差错。如需更长时间，期间会先将该金额记入您的账户，您将在90天内收到结果。',
  'right.us_reg_e_new_account.name': '要求调查差错的权利（美国 E 条例，新账户）',
  'right.us_reg_e_new_account.gives':
    '我们会在20个工作日内调查差错。如需更长时间，期间会先将该金额记入您的账户，您将在90天内收到结果。',
  'right.us_reg_z.name': '要求解决账单差错的权利（美国 Z 条例，信用卡）',
  'right.us_reg_z.gives': '我们会在30天内确认收到您的通知，并在两个账单周期内解决，最迟不超过90天。',
  'right.gb_disp_1_5.name': '投诉的快速解决（英国 FCA 规则 DISP 1.5）',
  'right.gb_disp_1_5.gives': '投诉如在三个工作日内解决并令您满意，我们会以一份简短的书面确认结束处理。',
  'right.gb_disp_1_6_2.name': '获得书面答复的权利（英国 FCA 规则 DISP 1.6）',
  'right.gb_disp_1_6_2.gives':
    '您将在八周内收到我们的最终答复，否则我们会写信告知原因和预计时间。无论哪种情况，您随后都可以向英国金融申诉专员服务机构申诉。',
  'right.gb_disp_1_6_2a.name': '获得书面答复的权利（英国 FCA 规则 DISP 1.6，支付服务）',
  'right.gb_disp_1_6_2a.gives':
    '您将在15个工作日内收到我们的最终答复。在特殊情况下，我们会告知延误的原因，您将在35个工作日内收到答复。',
  'right.gb_psr_76.name': '未经授权付款后取回款项的权利（英国《2017年支付服务条例》第76条）',
  'right.gb_psr_76.gives':
    '未经您授权的付款，如您在扣款后13个月内告知我们，将在您告知我们后的下一个工作日结束前退还；有理由怀疑欺诈并已书面报告的情况除外。如您的银行卡或设备丢失、被盗或被他人冒用，您可能需自行承担最多35英镑的损失。',
  'right.gb_psr_80.name': '要求退还直接借记的权利（英国《2017年支付服务条例》第79条和第80条）',
  'right.gb_psr_80.gives':
    '您在扣款后八周内要求退还由收款方发起的扣款。您将在10个工作日内收到全部款项，或者收到不能退还的理由以及您可以求助的机构。',
  'right.gb_app_fraud.name': '被骗付款后获得赔付的权利（英国授权推送付款规则）',
  'right.gb_app_fraud.gives':
    '您将在五个工作日内获得赔付，最高85000英镑。如需更多信息，最迟在第35个工作日作出决定。',
  'right.au_rg_271.name': '您获得答复的权利（澳大利亚 ASIC 监管指南 271）',
  'right.au_rg_271.gives':
    '我们会在一个工作日内确认收到您的投诉，并在30天内答复。如做不到，我们会在此之前告知原因，您可以向澳大利亚金融投诉管理局申诉。',
  'right.in_rbi_tat.name': '付款失败后取回款项的权利（印度储备银行）',
  'right.in_rbi_tat.gives': '失败的付款所扣的款项，会在付款后五天内退还。此后每逾一天，您应得100卢比。',
  'right.in_rbi_tat_1.name': '转账失败后取回款项的权利（印度储备银行）',
  'right.in_rbi_tat_1.gives': '失败的转账所扣的款项，会在转账后一天内退还。此后每逾一天，您应得100卢比。',
  'right.in_rbi_unauthorised.name': '未经授权交易后取回款项的权利（印度储备银行）',
  'right.in_rbi_unauthorised.gives': '该金额会在您通知后的10个工作日内记入您的账户，您的投诉会在90天内解决。',
  'right.in_rbi_fraudulent.name': '欺诈交易后获得答复的权利（印度储备银行，自2027年起）',
  'right.in_rbi_fraudulent.gives':
    '对于由欺诈者进行或诱骗您进行的交易，您的投诉会在您通知后的45天内得到处理结果。',
  'right.in_rbi_fraudulent_abroad.name': '跨境欺诈交易后获得答复的权利（印度储备银行，自2027年起）',
  'right.in_rbi_fraudulent_abroad.gives':
    '对于由欺诈者进行或诱骗您进行的跨境交易，您的投诉会在您通知后的60天内得到处理结果。',

  'right.money.refund': '按此项权利，如符合条件，{amount} 应最迟于 {by} 退还给您。',
  'right.money.refund.passed': '按此项权利，如符合条件，{amount} 本应最迟于 {by} 退还给您。',
  'right.money.credit': '如果届时我们仍未答复，{amount} 应最迟于 {by} 暂时记入您的账户。',
  'right.money.credit.passed': '{amount} 本应最迟于 {by} 暂时记入您的账户。',
  'right.money.compensation': '自 {since} 起的延误，目前应付给您 {amount}。',

  'right.intro': '依照法律，您就这笔付款享有以下权利。以下内容仅供参考，不构成法律意见。',
  'right.by': '最迟 {by}。',
  'right.by.passed': '期限为 {by}，现已逾期，非常抱歉。',

  'holding_reply.subject': '我们的答复需要更长时间',
  'holding_reply.lead': '很抱歉，我们无法按时答复您。原因以及您会在什么时候收到答复，说明如下。',
  'holding_reply.because.customer': '我们需要先收到您对所提问题的答复。',
  'holding_reply.because.provider': '我们已发起退款，但支付机构尚未确认退款完成。',
  'holding_reply.because.other_provider': '另一家银行或支付机构尚未提供我们要求的信息。',
  'holding_reply.because.payee': '收款方公司尚未提供我们要求的信息。',
  'holding_reply.because.authority': '需要先等待主管机关或法院的答复。',
  'holding_reply.because.outside_fault': '需要先排除一个不在我们公司内部、我们自己无法修复的故障。',
  'holding_reply.until': '您最迟将于 {by} 收到我们的最终答复。',
  'holding_reply.soon': '在您收到最终答复之前，我们会继续向您通报进展。',
  'holding_reply.external': '如果您不想等待，现在就可以向独立机构申诉：{externalBody}。',

  'right_applies.subject': '您依法享有的权利',
  'right_applies.lead': '我们记录了您就这笔付款依法享有的权利。',

  'timeline.right_invoked': '我们记录了您享有以下权利：{right}。',
  'timeline.holding_reply_sent': '我们告知了您答复延迟的原因，以及您何时会收到答复。',

  'fact.right_applies': '您的权利',
  'fact.law_until': '依法答复期限',
};
