package org.jpdfederation.testkit.internal.http;

import static org.jpdfederation.testkit.internal.http.Route.Who.ADMIN;
import static org.jpdfederation.testkit.internal.http.Route.Who.ANYONE;
import static org.jpdfederation.testkit.internal.http.Route.Who.IDENTITY_READER;
import static org.jpdfederation.testkit.internal.http.Route.Who.USER;

import java.util.List;

/** All calls that the fake models, and who may make them. Where two templates fit, the first one counts. */
final class Routes {

    static final List<Route> ALL = List.of(
            // 3.1, 3.2, 5.1: system
            Route.of("GET", "/access/api/v1/system/ping", ANYONE, SystemCalls::ping),
            Route.of("GET", "/access/api/v1/cert/root", ANYONE, SystemCalls::rootCertificate),
            Route.of("GET", "/router/api/v1/system/health", ANYONE, SystemCalls::routerHealth),
            Route.of("GET", "/artifactory/api/system/ping", ANYONE, SystemCalls::artifactoryPing),
            Route.of("GET", "/artifactory/api/v1/system/liveness", ANYONE, SystemCalls::artifactoryProbe),
            Route.of("GET", "/artifactory/api/v1/system/readiness", ANYONE, SystemCalls::artifactoryProbe),
            Route.of("GET", "/artifactory/api/system/version", USER, SystemCalls::artifactoryVersion),
            Route.of("GET", "/artifactory/api/system/service_id", ADMIN, SystemCalls::artifactoryServiceId),
            Route.of("GET", "/artifactory/api/system/status", ADMIN, SystemCalls::artifactoryStatus),
            // 3.4: access tokens
            Route.of("POST", "/access/api/v1/tokens", USER, TokenCalls::create),
            Route.of("GET", "/access/api/v1/tokens", USER, TokenCalls::list),
            Route.of("DELETE", "/access/api/v1/tokens/revoke", USER, TokenCalls::revokeByValue),
            Route.of("GET", "/access/api/v1/tokens/{token_id}", USER, TokenCalls::get),
            Route.of("DELETE", "/access/api/v1/tokens/{token_id}", USER, TokenCalls::revokeById),
            Route.of("GET", "/access/api/v1/config/token/default_expiry", ADMIN, TokenCalls::defaultExpiry),
            Route.of("PUT", "/access/api/v1/config/token/default_expiry", ADMIN, TokenCalls::changeDefaultExpiry),
            // 3.5: Access Federation
            Route.of("GET", "/access/api/v1/system/federation", ADMIN, FederationCalls::list),
            Route.of("POST", "/access/api/v1/system/federation", ADMIN, FederationCalls::register),
            Route.of("POST", "/access/api/v1/system/federation/validate_server", ADMIN, FederationCalls::validate),
            Route.of("GET", "/access/api/v1/system/federation/{server_name}", ADMIN, FederationCalls::get),
            Route.of("PATCH", "/access/api/v1/system/federation/{server_name}", ADMIN, FederationCalls::update),
            Route.of("DELETE", "/access/api/v1/system/federation/{server_name}", ADMIN, FederationCalls::remove),
            Route.of(
                    "PUT",
                    "/access/api/v1/system/federation/{server_name}/full_broadcast",
                    ADMIN,
                    FederationCalls::fullBroadcast),
            // 3.6: users
            Route.of("GET", UserCalls.BASE, IDENTITY_READER, UserCalls::list),
            Route.of("POST", UserCalls.BASE, ADMIN, UserCalls::create),
            Route.of("GET", UserCalls.BASE + "/{username}", ADMIN, UserCalls::get),
            Route.of("PATCH", UserCalls.BASE + "/{username}", ADMIN, UserCalls::update),
            Route.of("DELETE", UserCalls.BASE + "/{username}", ADMIN, UserCalls::delete),
            Route.of("PATCH", UserCalls.BASE + "/{username}/groups", ADMIN, UserCalls::changeGroups),
            Route.of("PUT", UserCalls.BASE + "/{username}/password", ADMIN, UserCalls::setPassword),
            Route.of("POST", UserCalls.BASE + "/{username}/unlock", ADMIN, UserCalls::unlock),
            // 3.7: groups
            Route.of("GET", GroupCalls.BASE, IDENTITY_READER, GroupCalls::list),
            Route.of("POST", GroupCalls.BASE, ADMIN, GroupCalls::create),
            Route.of("GET", GroupCalls.BASE + "/{name}", ADMIN, GroupCalls::get),
            Route.of("PATCH", GroupCalls.BASE + "/{name}", ADMIN, GroupCalls::update),
            Route.of("DELETE", GroupCalls.BASE + "/{name}", ADMIN, GroupCalls::delete),
            Route.of("PATCH", GroupCalls.BASE + "/{name}/members", ADMIN, GroupCalls::changeMembers),
            // 3.8: permissions
            Route.of("GET", PermissionCalls.BASE, ADMIN, PermissionCalls::list),
            Route.of("POST", PermissionCalls.BASE, ADMIN, PermissionCalls::create),
            Route.of("GET", PermissionCalls.BASE + "/{name}", ADMIN, PermissionCalls::get),
            Route.of("DELETE", PermissionCalls.BASE + "/{name}", ADMIN, PermissionCalls::delete),
            Route.of("GET", PermissionCalls.BASE + "/{name}/{resourceType}", ADMIN, PermissionCalls::getResource),
            Route.of("PUT", PermissionCalls.BASE + "/{name}/{resourceType}", ADMIN, PermissionCalls::replaceResource),
            Route.of("PATCH", PermissionCalls.BASE + "/{name}/{resourceType}", ADMIN, PermissionCalls::mergeResource),
            Route.of("DELETE", PermissionCalls.BASE + "/{name}/{resourceType}", ADMIN, PermissionCalls::deleteResource),
            // 4.0, 4.2: Mission Control
            Route.of("GET", "/mc/api/v1/system/ping", ANYONE, MissionControlCalls::ping),
            Route.of("GET", "/mc/api/v1/jpds", ADMIN, MissionControlCalls::list),
            Route.of("GET", "/mc/api/v1/jpds/{id}", ADMIN, MissionControlCalls::get),
            // 4.3: Access Federation by Mission Control
            Route.of("GET", MissionControlFederation.BASE, ADMIN, MissionControlFederation::list),
            Route.of("GET", MissionControlFederation.BASE + "/candidates", ADMIN, MissionControlFederation::candidates),
            Route.of(
                    "POST",
                    MissionControlFederation.BASE + "/create_mesh",
                    ADMIN,
                    MissionControlFederation::createMesh),
            Route.of("GET", MissionControlFederation.BASE + "/{jpdId}", ADMIN, MissionControlFederation::get),
            Route.of("PUT", MissionControlFederation.BASE + "/{jpdId}", ADMIN, MissionControlFederation::configure),
            // 4.4: licence buckets
            Route.of("GET", BucketCalls.BASE, ADMIN, BucketCalls::list),
            Route.of("POST", BucketCalls.BASE, ADMIN, BucketCalls::create),
            Route.of("DELETE", BucketCalls.BASE + "/{bucket}", ADMIN, BucketCalls::delete),
            Route.of("GET", BucketCalls.BASE + "/{bucket}/report", ADMIN, BucketCalls::report),
            Route.of("POST", BucketCalls.BASE + "/{bucket}/deploy", ADMIN, BucketCalls::attach),
            Route.of("POST", BucketCalls.BASE + "/{bucket}/acquire", ADMIN, BucketCalls::acquire),
            Route.of("POST", BucketCalls.BASE + "/{bucket}/release", ADMIN, BucketCalls::release));

    private Routes() {}
}
