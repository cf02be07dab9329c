package org.youju.api.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.youju.api.problems.ProblemDetails;
import org.youju.document.Names;

/**
 * Tells who a caller is by a token of the issuer that is set (RFC 7519, RFC 9068). What can be seen of a token without the
 * issuer's keys is looked at first: whoever shows rubbish makes the server ask nobody.
 */
final class Tokens {

    /** OpenID Connect gives a subject no more. */
    private static final int LONGEST_SUBJECT = 255;

    /** Of keys that are published; one that is shared, or none, is not taken. */
    private static final Set<JWSAlgorithm> ALGORITHMS = algorithms();

    private static final DefaultJOSEObjectTypeVerifier<SecurityContext> TYPES = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null);

    private final TokenClaims said;
    private final DefaultJWTClaimsVerifier<SecurityContext> claims;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    Tokens(String issuer, @Nullable String audience, TokenClaims said, Clock clock) {
        this.said = said;
        this.claims = new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp"));
        processor.setJWSTypeVerifier(TYPES);
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new IssuerKeys(issuer, clock)));
        processor.setJWTClaimsSetVerifier(claims);
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        return algorithms;
    }

    /**
     * Whose token it is; empty where it is no good.
     *
     * @throws CannotTell where the issuer's keys cannot be had
     */
    Optional<Caller> caller(String token) {
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            if (!ALGORITHMS.contains(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            TYPES.verify(jwt.getHeader().getType(), null);
            claims.verify(jwt.getJWTClaimsSet(), null);
            return caller(processor.process(jwt, null));
        } catch (KeySourceException unavailable) {
            throw new CannotTell(ProblemDetails.issuerUnavailable(), unavailable);
        } catch (ParseException | BadJOSEException | JOSEException refused) {
            return Optional.empty();
        }
    }

    private Optional<Caller> caller(JWTClaimsSet token) {
        String subject = token.getSubject();
        if (Names.fault(subject, LONGEST_SUBJECT).isPresent()) {
            return Optional.empty();
        }
        return said.reach(token.getClaims())
                .map(reach -> new Caller("oidc:" + subject, said.roles(token.getClaims()), reach));
    }
}
