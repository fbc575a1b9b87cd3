package org.overturn.core.evidence.minimum;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MinimumProperties.class)
class MinimumConfiguration {}
