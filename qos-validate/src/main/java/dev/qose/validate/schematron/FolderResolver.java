package dev.qose.validate.schematron;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerException;
import javax.xml.transform.URIResolver;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** Lets a schema include others of its own folder, and nothing else. */
final class FolderResolver implements URIResolver {

  private final Path folder;
  private @Nullable String refusal;

  FolderResolver(@Nullable Path folder) {
    this.folder = folder == null ? Path.of("").toAbsolutePath() : folder;
  }

  /** Why a file was refused, if one was: processors lose the exception. */
  Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  @Override
  public Source resolve(String href, String base) throws TransformerException {
    try {
      URI uri = base.isEmpty() ? folder.toUri().resolve(href) : URI.create(base).resolve(href);
      Path file = Path.of(uri).normalize();
      if (file.toRealPath().startsWith(folder.toRealPath())) {
        return new StreamSource(file.toUri().toString());
      }
    } catch (IllegalArgumentException | FileSystemNotFoundException | IOException e) {
      refusal = "\"" + href + "\" cannot be included: " + e.getMessage();
      throw new TransformerException(refusal, e);
    }
    refusal = "\"" + href + "\" is not in the schema's own folder, so it cannot be included";
    throw new TransformerException(refusal);
  }
}
