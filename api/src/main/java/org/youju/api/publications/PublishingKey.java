package org.youju.api.publications;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.youju.api.archive.PrivateFiles;
import org.youju.document.Place;
import org.youju.document.ProblemsException;
import org.youju.publishing.Signer;
import org.youju.ruleset.LockSignature;

/**
 * The Ed25519 key that years are published with: {@code publishing.key} in the data folder, which nobody but its owner may read,
 * and {@code publishing.pub} beside it, to be given to whoever wants to know the signatures of this place.
 */
public final class PublishingKey implements Signer {

    private static final String PRIVATE = "publishing.key";
    private static final String PUBLIC = "publishing.pub";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final String PUBLIC_KEY = "PUBLIC KEY";

    private final PrivateKey secret;
    private final String key;

    private PublishingKey(PrivateKey secret, String key) {
        this.secret = secret;
        this.key = key;
    }

    /**
     * The key of a data folder, made where there is none.
     *
     * @throws ProblemsException PUBLISHING_KEY where it cannot be read or made, or its two files do not belong together
     */
    public static PublishingKey of(Path folder) {
        try {
            PrivateFiles.folder(folder);
            makeAlone(folder);
            // permissions that somebody loosened are tightened again
            PrivateFiles.file(folder.resolve(PRIVATE));
            PrivateKey secret = KeyFactory.getInstance(LockSignature.ALGORITHM)
                    .generatePrivate(
                            new PKCS8EncodedKeySpec(Base64.getDecoder().decode(read(folder, PRIVATE, PRIVATE_KEY))));
            PublishingKey found = new PublishingKey(secret, read(folder, PUBLIC, PUBLIC_KEY));
            String tried = "youju";
            if (!new LockSignature(found.key, found.sign(tried)).fits(tried)) {
                throw refused(folder, "the two files do not belong together", "两个密钥文件不是一对");
            }
            return found;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException failed) {
            ProblemsException refused = refused(folder, "cannot be read or made", "密钥文件无法读取或建立");
            refused.initCause(failed);
            throw refused;
        }
    }

    /** The public key of a data folder, in Base64; empty where there is none that can be read. */
    public static Optional<String> publicKey(Path folder) {
        try {
            return Files.isReadable(folder.resolve(PUBLIC))
                    ? Optional.of(read(folder, PUBLIC, PUBLIC_KEY))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Two processes, or two threads, may begin at once; what a crash leaves is no half of a key. */
    private static void makeAlone(Path folder) throws IOException, GeneralSecurityException {
        synchronized (PublishingKey.class) {
            Path lockFile = folder.resolve("publishing.lock");
            PrivateFiles.file(lockFile);
            try (FileChannel one = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                one.lock();
                if (!Files.exists(folder.resolve(PRIVATE))) {
                    KeyPair pair = KeyPairGenerator.getInstance(LockSignature.ALGORITHM)
                            .generateKeyPair();
                    write(folder, PUBLIC, PUBLIC_KEY, pair.getPublic().getEncoded());
                    write(folder, PRIVATE, PRIVATE_KEY, pair.getPrivate().getEncoded());
                }
            }
        }
    }

    private static void write(Path folder, String name, String kind, byte[] bytes) throws IOException {
        Path unfinished = folder.resolve(name + ".unfinished");
        Files.deleteIfExists(unfinished);
        PrivateFiles.file(unfinished);
        String pem = "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
        Files.writeString(unfinished, pem, StandardCharsets.US_ASCII);
        Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static String read(Path folder, String name, String kind) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1)
                .replace("-----BEGIN " + kind + "-----", "")
                .replace("-----END " + kind + "-----", "")
                .replaceAll("\\s+", "");
    }

    private static ProblemsException refused(Path folder, String message, String messageZh) {
        return ProblemsException.of(
                "PUBLISHING_KEY",
                new Place(folder.resolve(PRIVATE).toString(), 0, ""),
                "the key that years are signed with: " + message,
                "发布签名用的密钥：" + messageZh + "；请恢复备份。要换新密钥的，把 " + PRIVATE + " 和 " + PUBLIC + " 移走再发布");
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance(LockSignature.ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("an Ed25519 key signs any text", impossible);
        }
    }
}
