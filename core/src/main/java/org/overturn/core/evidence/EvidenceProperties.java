package org.overturn.core.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the documents on file.
 *
 * @param store folder that keeps the bytes
 */
@ConfigurationProperties("overturn.evidence")
record EvidenceProperties(@DefaultValue("data/documents") Path store) {}
