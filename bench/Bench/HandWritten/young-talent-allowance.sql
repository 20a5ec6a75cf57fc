-- 青年人才生活补贴 as of 2024-09-30, written by hand for DuckDB. The age limits: younger than 46 (36) on the day of the first job.
WITH judged AS (
  SELECT p.id, p.degree,
    CASE WHEN p.degree = '本科' THEN p.is_full_time_degree ELSE p.degree IN ('博士研究生', '硕士研究生') END AS c0,
    p.first_private_job_on IS NOT NULL AND p.first_private_job_on >= DATE '2023-01-01' AS c1,
    CASE WHEN p.first_private_job_on IS NULL THEN FALSE
         WHEN p.degree IS NULL THEN NULL
         WHEN p.degree = '博士研究生' THEN p.born_on > p.first_private_job_on - INTERVAL 46 YEAR
         ELSE p.born_on > p.first_private_job_on - INTERVAL 36 YEAR END AS c2,
    CASE WHEN e.id IS NULL THEN FALSE ELSE e.kind = '民营企业' END AS c3,
    CASE WHEN e.id IS NULL THEN FALSE ELSE e.registered_city = '371000' AND e.is_legal_person END AS c4,
    CASE WHEN e.id IS NULL THEN FALSE ELSE e.state_share < 50 AND NOT e.is_state_subsidiary END AS c5,
    p.is_insured AND p.is_full_time_job AS c6,
    p.private_insured_months >= 12 AS c7,
    p.allowance_paid_months < 36 AS c8
  FROM person p LEFT JOIN enterprise e ON e.id = p.employer_id
), answered AS (
  SELECT id, degree, c0 AND c1 AND c2 AND c3 AND c4 AND c5 AND c6 AND c7 AND c8 AS ok
    /*reasons*/,
      CASE WHEN c0 IS NULL THEN 2 WHEN c0 THEN 0 ELSE 1 END
    + CASE WHEN c1 IS NULL THEN 8 WHEN c1 THEN 0 ELSE 4 END
    + CASE WHEN c2 IS NULL THEN 32 WHEN c2 THEN 0 ELSE 16 END
    + CASE WHEN c3 IS NULL THEN 128 WHEN c3 THEN 0 ELSE 64 END
    + CASE WHEN c4 IS NULL THEN 512 WHEN c4 THEN 0 ELSE 256 END
    + CASE WHEN c5 IS NULL THEN 2048 WHEN c5 THEN 0 ELSE 1024 END
    + CASE WHEN c6 IS NULL THEN 8192 WHEN c6 THEN 0 ELSE 4096 END
    + CASE WHEN c7 IS NULL THEN 32768 WHEN c7 THEN 0 ELSE 16384 END
    + CASE WHEN c8 IS NULL THEN 131072 WHEN c8 THEN 0 ELSE 65536 END AS reasons/*end*/
  FROM judged
)
SELECT id AS subject_id,
  CASE WHEN ok THEN 0 WHEN ok IS NULL THEN 2 ELSE 1 END AS answer,
  CAST(CASE WHEN ok THEN CASE degree WHEN '博士研究生' THEN 500000 WHEN '硕士研究生' THEN 200000 ELSE 100000 END END AS BIGINT) AS amount_fen
  /*reasons*/, CAST(reasons AS BIGINT) AS reasons/*end*/
FROM answered
