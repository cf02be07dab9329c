package org.youju.ruleset;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * An Ed25519 signature of a lock. It shows that whoever holds the private key wrote what it is over; whose key that is, it
 * does not show.
 *
 * @param key the public key (X.509), in Base64
 * @param value the signature, in Base64
 */
public record LockSignature(String key, String value) {

    /** The algorithm, as the JDK calls it. */
    public static final String ALGORITHM = "Ed25519";

    private static final int FINGERPRINT = 16;

    /** Whether it is one of this text by this key. */
    public boolean fits(String text) {
        try {
            PublicKey known = KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(known);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(value));
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return false;
        }
    }

    /** The beginning of the key's SHA-256 in hexadecimal, by which people compare keys. */
    public String fingerprint() {
        return fingerprint(key);
    }

    /** The same of a key that has signed nothing here. */
    public static String fingerprint(String key) {
        return RulesetFiles.sha256(key).substring(0, FINGERPRINT);
    }
}
