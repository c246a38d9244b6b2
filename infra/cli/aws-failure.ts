/** Names under which AWS refuses credentials that it does not know, or no longer. */
const refusedCredentials: ReadonlySet<string> = new Set([
  'ExpiredToken',
  'ExpiredTokenException',
  'IncompleteSignatureException',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'MissingAuthenticationTokenException',
  'SignatureDoesNotMatch',
  'UnrecognizedClientException',
]);

/** What commonly goes wrong on the way to AWS, in words that tell what to do; null for anything else. */
export function plainAwsFailure(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { name, message } = error;
  if (message === 'Region is missing') {
    return 'No AWS region is named. Set AWS_REGION (or AWS_DEFAULT_REGION) to the region of the stage.';
  }
  if (name === 'CredentialsProviderError' || name === 'TokenProviderError') {
    return `No AWS credentials can be had: ${sentence(message)} Sign in, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`;
  }
  if (refusedCredentials.has(name))
    return `AWS does not take these credentials: ${sentence(message)} (${name})`;
  if (name === 'AccessDeniedException') return `These AWS credentials may not do that: ${sentence(message)}`;
  if (name === 'ResourceNotFoundException') return `AWS does not find what was named: ${sentence(message)}`;
  return null;
}

const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);
