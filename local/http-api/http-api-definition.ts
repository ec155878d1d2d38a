/** Who is let in to a route. */
export interface JwtAuthorizer {
  readonly issuer: string;
  readonly audience: readonly string[];
}

/** One route of an HTTP API. */
export interface Route {
  readonly method: string;
  /** Such as `/cases/{caseId}`. */
  readonly path: string;
  readonly functionArn: string;
  /** Absent: open to everybody. */
  readonly authorizer?: JwtAuthorizer | undefined;
  /** One of these must be among the token's scopes, unless empty. */
  readonly scopes: readonly string[];
}

/** Which pages may call an API from a browser. */
export interface ApiCors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
}

/** An HTTP API as the template describes it. */
export interface HttpApiDefinition {
  readonly id: string;
  readonly routes: readonly Route[];
  readonly cors?: ApiCors | undefined;
}
