// Made from infra/mail-layout/layout.mjml by `node infra/mail-layout/build.ts`; change it there.

/** Templates of the HTML mail; `{{name}}` marks what is filled in. */
export const layout = {
  frame: `<!doctype html>
<html lang="{{lang}}" dir="{{direction}}" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{title}}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root { color-scheme: light dark; supported-color-schemes: light dark; }
.fact-label { color: #5a6675; width: 42%; }
@media (max-width: 479px) {
.fact-label, .fact-value { display: block !important; width: 100% !important; }
.fact-label { padding: 8px 0 0 !important; font-size: 13px !important; }
.fact-value { padding: 0 0 8px !important; border: 0 !important; }
}
@media (prefers-color-scheme: dark) {
body, .page, .page > div { background: #11161d !important; background-color: #11161d !important; }
.card, .card > table { background: #1b222c !important; background-color: #1b222c !important; }
.ink div, .ink table, .ink td { color: #e8ecf1 !important; }
.ink .fact-label, .faint div { color: #a4b0be !important; }
.fact-label, .fact-value { border-color: #323c49 !important; }
}
</style>
<meta name="color-scheme" content="light dark" />
<meta name="supported-color-schemes" content="light dark" />
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
</head>
<body  class="page" style="word-spacing:normal;background-color:#f2f4f7;">
<div style="display:none;font-size:1px;color:#ffffff;line-height:1px;max-height:0px;max-width:0px;opacity:0;overflow:hidden;">{{preview}}</div>
<div
aria-label="{{title}}" aria-roledescription="email" role="article" lang="{{lang}}" dir="{{direction}}" style="word-spacing:normal;background-color:#f2f4f7;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:12px 0 0;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td
style="font-size:0px;word-break:break-word;">
<div
style="height:8px;line-height:8px;">&#8202;</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:600px;" width="600" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:600px;border-radius:10px;overflow:hidden;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;">
<tbody>
<tr>
<td
style="border-radius:10px;direction:ltr;font-size:0px;padding:20px 0;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
{{content}}
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:600px;" width="600" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:600px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:14px 0 28px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:600px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
{{footer}}
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`,
  heading: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:8px 28px 4px;word-break:break-word;">
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1c2430;"><h1 style="margin:0;font-size:22px;line-height:1.3;font-weight:600">{{text}}</h1></div>
</td>
</tr>`,
  paragraph: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:8px 28px;word-break:break-word;">
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1c2430;">{{text}}</div>
</td>
</tr>`,
  facts: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:10px 28px;word-break:break-word;">
<table
cellpadding="0" cellspacing="0" role="presentation" width="100%" border="0" style="color:#1c2430;font-family:-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif;font-size:15px;line-height:1.5;table-layout:auto;width:100%;border:none;">
{{fact}}
</table>
</td>
</tr>`,
  fact: `<tr><td class="fact-label" style="padding:8px 12px 8px 0;border-top:1px solid #e2e6eb;vertical-align:top;color:#5a6675;width:42%">{{label}}</td><td class="fact-value" style="padding:8px 0;border-top:1px solid #e2e6eb;vertical-align:top;font-weight:600;word-break:break-word">{{value}}</td></tr>`,
  list: `<tr>
<td
align="left" class="ink" style="font-size:0px;padding:2px 28px;word-break:break-word;">
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#1c2430;"><ul style="margin:0;padding:0 0 0 22px">{{item}}</ul></div>
</td>
</tr>`,
  item: `<li style="margin:4px 0">{{text}}</li>`,
  button: `<tr>
<td
align="left" style="font-size:0px;padding:14px 28px;word-break:break-word;">
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td
align="center" bgcolor="#1f5fbf" role="presentation" style="border:none;border-radius:8px;cursor:auto;mso-padding-alt:14px 24px;background:#1f5fbf;" valign="middle">
<a
href="{{link}}" style="display:inline-block;background:#1f5fbf;color:#ffffff;font-family:-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif;font-size:16px;font-weight:600;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:14px 24px;mso-padding-alt:0px;border-radius:8px;" target="_blank">
{{label}}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>`,
  footnote: `<tr>
<td
align="left" class="faint" style="font-size:0px;padding:3px 28px;word-break:break-word;">
<div
style="font-family:-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', Arial, sans-serif;font-size:13px;line-height:1.5;text-align:left;color:#5a6675;">{{text}}</div>
</td>
</tr>`,
} as const;
