import { Duration, Fn, RemovalPolicy, Stack } from "aws-cdk-lib";
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  UserPoolDomain,
} from "aws-cdk-lib/aws-cognito";
import { Construct } from "constructs";

const SESSION = Duration.hours(10);
const TOKEN = Duration.minutes(30);

/** Who may sign in: accounts an administrator made, with a long password and a second factor. */
export class Caseworkers extends Construct {
  readonly pool: UserPool;
  /** Who signs the tokens, as an address under which OpenID Connect describes itself. */
  readonly authority: string;
  /** The origins that a page asks while somebody signs in. */
  readonly urls: readonly string[];

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.pool = new UserPool(this, "Pool", {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const domain = new UserPoolDomain(this, "SignIn", {
      userPool: this.pool,
      cognitoDomain: { domainPrefix: stackSuffix(this) },
    });
    const { region } = Stack.of(this);
    const provider = `https://cognito-idp.${region}.amazonaws.com`;
    this.authority = `${provider}/${this.pool.userPoolId}`;
    this.urls = [provider, domain.baseUrl()];
  }

  /**
   * Lets web pages sign caseworkers in and back to themselves, by code and proof, without a secret.
   *
   * @param siteUrl The address of the pages, to which signing in returns.
   */
  pages(siteUrl: string): UserPoolClient {
    return new UserPoolClient(this, "Pages", {
      userPool: this.pool,
      generateSecret: false,
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [siteUrl],
        logoutUrls: [siteUrl],
      },
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      accessTokenValidity: TOKEN,
      idTokenValidity: TOKEN,
      refreshTokenValidity: SESSION,
    });
  }
}

/** A prefix that no other stack has: Cognito's domains are shared by everybody in a region. */
function stackSuffix(scope: Construct): string {
  const unique = Fn.select(2, Fn.split("/", Stack.of(scope).stackId));
  return Fn.join("-", ["opora", Fn.select(4, Fn.split("-", unique))]);
}
