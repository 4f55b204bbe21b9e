package org.dragoman.publish.delivery.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next cursor of the next page; absent on the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveriesJson(List<DeliveryJson> deliveries, @Nullable String next) {}
