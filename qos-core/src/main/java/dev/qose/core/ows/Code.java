package dev.qose.core.ows;

import java.util.Optional;

/**
 * A name or code, and the authority that gave it ({@code ows:CodeType}, OGC 06-121r9).
 *
 * @param value the name or code
 * @param codeSpace URI of the dictionary or authority
 * @since 0.1
 */
public record Code(String value, Optional<String> codeSpace) {}
