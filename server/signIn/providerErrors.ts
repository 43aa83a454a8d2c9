// What it means when a provider sends the browser back with an error instead of an answer.

/** The codes that mean a thing of its own. What is none of these may be any text, and is neither shown nor logged. */
const meanings = {
  // OAuth 2.0, 4.1.2.1
  access_denied: "cancelled",
  server_error: "away",
  temporarily_unavailable: "away",
  invalid_request: "notAccepted",
  unauthorized_client: "notAccepted",
  unsupported_response_type: "notAccepted",
  invalid_scope: "notAccepted",
  // OpenID Connect Core 3.1.2.6
  login_required: "cancelled",
  interaction_required: "cancelled",
  consent_required: "cancelled",
  account_selection_required: "cancelled",
  request_not_supported: "notAccepted",
  request_uri_not_supported: "notAccepted",
  registration_not_supported: "notAccepted",
  // OpenID Connect Core Unmet Authentication Requirements
  unmet_authentication_requirements: "level",
} as const;

type Meaning = (typeof meanings)[keyof typeof meanings];

/**
 * - `cancelled`: somebody or something stopped it there; the next try may go well
 * - `away`: the provider cannot just now
 * - `level`: it cannot reach the level that was asked for
 * - `notAccepted`: it does not take what Samlad asks, until somebody has mended a setting
 */
export function meaningOf(error: string): { meaning: Meaning; code: string } {
  if (!Object.hasOwn(meanings, error)) return { meaning: "cancelled", code: "another error" };
  return { meaning: meanings[error as keyof typeof meanings], code: error };
}
