package org.overturn.core.evidence;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param store root folder of the document store
 */
@ConfigurationProperties("overturn.evidence")
record EvidenceProperties(@DefaultValue("data/documents") Path store) {}
