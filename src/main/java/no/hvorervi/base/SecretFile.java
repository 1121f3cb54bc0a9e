package no.hvorervi.base;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** A secret kept in a file that only its owner may read. */
public final class SecretFile {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /**
     * The secret without surrounding white space.
     *
     * @throws UnsafeConfigurationException if others may read or write the file, or it cannot be read
     */
    public static String read(Path file) {
        try {
            if (hasPosixPermissions(file)
                    && !isHandedOverBySystemd(file)
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new UnsafeConfigurationException(
                        "The secret in " + file + " can be read or changed by others.",
                        "Run: chmod 600 " + file + ", as the user the application runs as.");
            }
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UnsafeConfigurationException(
                    "The secret in " + file + " cannot be read.",
                    "See that the file exists and belongs to the user the application runs as.");
        }
    }

    /** Writes it so that it outlives a power cut from here on. */
    public static void write(Path file, String secret) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(secret);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            forceFolder(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of a new file is part of its folder; where folders cannot be opened, the system sees to it. */
    private static void forceFolder(Path folder) throws IOException {
        if (hasPosixPermissions(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /**
     * A service's credentials lie in a folder that only its user can enter. Where the files are shared by an access
     * control list, its mask looks like permissions of the group.
     */
    private static boolean isHandedOverBySystemd(Path file) {
        String folder = System.getenv("CREDENTIALS_DIRECTORY");
        return folder != null
                && file.toAbsolutePath().normalize().startsWith(Path.of(folder).toAbsolutePath());
    }

    private static boolean hasPosixPermissions(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
